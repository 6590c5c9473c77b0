/** Buttons and links of one row, found by data-action: which are there, and what they do. */
export function bindActions(element, handlers) {
  const controls = [...element.querySelectorAll("[data-action]")];
  for (const control of controls) {
    const handler = handlers[control.dataset.action];
    if (handler) control.addEventListener("click", handler);
  }
  return {
    offer(names) {
      const focused = controls.find((control) => control === document.activeElement);
      for (const control of controls) control.hidden = !names.includes(control.dataset.action);
      if (focused?.hidden) controls.find(({ hidden }) => !hidden)?.focus();
    },
    control: (name) => controls.find(({ dataset }) => dataset.action === name),
  };
}

/** A copy of a template's only element. */
export function copyOf(templateId) {
  return document.getElementById(templateId).content.firstElementChild.cloneNode(true);
}
