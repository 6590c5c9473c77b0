import { closest, obstacle } from "./fit.js";
import { bytes } from "./format.js";
import { describeTypes } from "./kinds.js";

/** Shows what may be uploaded. Where there are several policies, the file's type decides, or the user. */
export function createPolicies({ choice, select, allowed }) {
  let policies = [];
  const chosen = () => policies.filter(({ name }) => name === select.value);
  const several = () => policies.length > 1;

  function describe() {
    const [one] = several() ? chosen() : policies;
    allowed.replaceChildren(...(one ? [line(`Allowed: ${rules(one)} each.`)] : policies.map(named)));
  }
  select.addEventListener("change", describe);

  return {
    several,
    names: () => policies.map(({ name }) => name),
    /** One that a file goes under; several where it is left to the user; none where none takes it. */
    candidates(file) {
      if (!several()) return [policies[0]?.name];
      const found = chosen().length > 0 ? chosen() : closest(policies, file);
      return found.map(({ name }) => name);
    },
    /** All of them, and why one does not take this file. */
    offers: (file) =>
      policies.map((policy) => ({ name: policy.name, obstacle: obstacle(policy, file) })),
    show(found) {
      policies = found;
      const options = policies.map(({ name }) => new Option(name, name));
      select.replaceChildren(new Option("chosen by type", ""), ...options);
      choice.hidden = !several();
      describe();
    },
    unknown: () => allowed.replaceChildren(),
  };
}

const rules = ({ contentTypes, maxSize }) => `${describeTypes(contentTypes)}, up to ${bytes(maxSize)}`;

function line(...content) {
  const element = document.createElement("span");
  element.append(...content);
  return element;
}

function named(policy) {
  const name = document.createElement("strong");
  name.textContent = policy.name;
  return line(name, ` takes ${rules(policy)}`);
}
