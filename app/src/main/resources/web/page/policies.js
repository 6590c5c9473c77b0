import { bytes } from "./format.js";
import { describeTypes } from "./kinds.js";

/** Shows what may be uploaded, and a choice where there is more than one policy. */
export function createPolicies({ choice, select, allowed }) {
  let policies = [];
  const chosen = () => policies.find(({ name }) => name === select.value);

  function describe() {
    const policy = chosen();
    const types = describeTypes(policy.contentTypes);
    allowed.textContent = `Allowed: ${types}, up to ${bytes(policy.maxSize)} each.`;
  }
  select.addEventListener("change", describe);

  return {
    chosen: () => chosen()?.name,
    show(found) {
      policies = found;
      select.replaceChildren(...policies.map(({ name }) => new Option(name, name)));
      if (policies.some(({ name }) => name === "default")) select.value = "default";
      choice.hidden = policies.length < 2;
      if (chosen()) describe();
      else allowed.textContent = "";
    },
    unknown: () => (allowed.textContent = ""),
  };
}
