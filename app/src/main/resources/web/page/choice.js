/** Under which policy one file goes, and the user's say in it until it is asked for. */
export function createChoice(element, { file, name }, policies) {
  const select = element.querySelector("select");
  const candidates = policies.candidates(file);
  const offers = policies.offers(file);
  const isOffered = policies.several();

  select.setAttribute("aria-label", `Policy for ${name}`);
  select.replaceChildren(
    ...offers.map(({ name, obstacle }) => new Option(obstacle ? `${name} (${obstacle})` : name, name)),
  );
  if (isOffered) select.value = candidates.find((name) => name === "default") ?? candidates[0] ?? offers[0].name;

  return {
    isOpen: candidates.length > 1,
    /** Why each policy does not take the file, where none does. */
    obstacles:
      candidates.length > 0
        ? undefined
        : offers.map(({ name, obstacle }) => `${name} takes ${obstacle}.`),
    policy: () => (isOffered ? select.value : candidates[0]),
    choose: (name) => (select.value = name),
    /** In words, where there is something to tell. */
    words: (upload) => (isOffered ? `policy ${upload?.policy ?? select.value}` : undefined),
    offer: (now) => (element.hidden = !(isOffered && now)),
  };
}
