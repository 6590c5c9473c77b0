// Schemas of the description of the API, in words.

export const row = (...cells) => `| ${cells.join(" | ")} |`;

/** Text that may stand in a cell of a table. */
export const cell = (text) => (text ?? "").replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll("\n", " ");

/** How a schema is called, and where its section is. */
export const anchor = {
  title: (name) => name.replace(/^.*Controller\./, "").replace(/Json\b/g, ""),
  link: (ref) => {
    const title = anchor.title(ref.split("/").pop());
    return `[${title}](#${title.toLowerCase().replaceAll(".", "")})`;
  },
};

/** The type of a value: a word, or a link to what it is made of. */
export const type = (schema = {}) => {
  const inner = schema.allOf ?? schema.oneOf ?? schema.anyOf;
  if (schema.$ref) return anchor.link(schema.$ref);
  if (inner) return inner.map(type).join(" or ");
  if (schema.type === "array") return `list of ${type(schema.items)}`;
  if (schema.additionalProperties) return "object of texts";
  return { integer: "number", string: "text" }[schema.type] ?? schema.type ?? "anything";
};

/** What a request or an answer holds. */
export const body = (content = {}) =>
  Object.entries(content)
    .map(([media, { schema }]) => (media.endsWith("json") ? type(schema) : `\`${media}\``))
    .join(" or ");

/** The members of an object. */
export const fields = (schema) => {
  const members = Object.entries(schema.properties ?? {});
  if (!members.length) return `A value: ${type(schema)}.`;
  const needed = new Set(schema.required);
  const rows = members.map(([name, value]) =>
    row(`\`${name}\``, type(value), needed.has(name) ? "always" : "", cell(value.description)),
  );
  return "| member | type | there | meaning |\n|---|---|---|---|\n" + rows.join("\n");
};
