const units = ["B", "kB", "MB", "GB", "TB"];
const digits = new Intl.NumberFormat("en", { maximumSignificantDigits: 3 });

export function bytes(count) {
  const power = count < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(count) / 3));
  const scaled = count / 1000 ** power;
  return `${digits.format(scaled < 1000 ? scaled : Math.round(scaled))} ${units[power]}`;
}

export function timeLeft(seconds) {
  if (seconds < 1) return "almost done";
  if (seconds < 60) return `${Math.ceil(seconds)} s left`;
  if (seconds < 3600) return `${Math.ceil(seconds / 60)} min left`;
  const hours = Math.floor(seconds / 3600);
  return hours < 48 ? `${hours} h ${Math.round((seconds % 3600) / 60)} min left` : "days left";
}

/** What a tile shows of a file: its extension where the name has a short one. */
export function extension(name) {
  return /\.([a-z0-9]{1,4})$/i.exec(name)?.[1] ?? "file";
}

const words = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const steps = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

export function ago(date, now = Date.now()) {
  const seconds = (now - Date.parse(date)) / 1000;
  const [unit, size] = steps.find(([, size]) => seconds >= size) ?? [];
  return unit ? words.format(-Math.floor(seconds / size), unit) : "just now";
}

/** On a narrow screen a line breaks between figures, not in them. */
export const figures = (texts) => texts.map((text) => text.replaceAll(" ", "\u00a0")).join(" · ");

export function plural(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
