/** Whether there is a line at all, as a browser says; where nobody can tell, there is. */
export const isOnline = () => globalThis.navigator?.onLine !== false;

/** Calls when the browser says that it is online again; returns what ends that. */
export function whenOnline(listener) {
  globalThis.addEventListener?.("online", listener);
  return () => globalThis.removeEventListener?.("online", listener);
}
