/**
 * Asks for a credential when Gatepass wants one, and lets it be forgotten. `onSignedIn` shows with
 * it what the page could not show without.
 */
export function createSignIn({ section, form, field, wrong, leave }, { token, onSignedIn }) {
  const settle = () => (leave.hidden = !token.read());

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const given = field.value.trim();
    if (!given) return;
    token.keep(given);
    field.value = "";
    wrong.hidden = true;
    section.hidden = true;
    settle();
    await onSignedIn();
  });
  leave.addEventListener("click", () => {
    token.forget();
    location.reload();
  });
  settle();

  return {
    /** Gatepass took no request of ours: without a credential, or with the one that there is. */
    ask() {
      if (token.read()) wrong.hidden = false;
      token.forget();
      settle();
      if (!section.hidden) return;
      section.hidden = false;
      field.focus();
    },
  };
}
