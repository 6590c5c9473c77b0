const name = "gatepass.token";

/** The credential of this tab: kept where no other tab and no other site finds it, until it closes. */
export const token = {
  read: () => sessionStorage.getItem(name) ?? undefined,
  keep: (text) => sessionStorage.setItem(name, text),
  forget: () => sessionStorage.removeItem(name),
};
