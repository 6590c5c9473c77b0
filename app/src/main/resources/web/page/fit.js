import { bytes } from "./format.js";
import { describeTypes } from "./kinds.js";

/** None of several policies takes a file; `obstacles` says of each why. */
export class NoPolicy extends Error {
  constructor(obstacles) {
    super("No policy takes this file");
    this.name = "NoPolicy";
    this.obstacles = obstacles;
  }
}

/** Why a policy does not take a file; nothing where it does. */
export function obstacle({ contentTypes, maxSize }, file) {
  if (closeness(contentTypes, file) === 0) return `only ${describeTypes(contentTypes)}`;
  return file.size > maxSize ? `only up to ${bytes(maxSize)}` : undefined;
}

/** Of the policies that take a file, those that name its type most closely. */
export function closest(policies, file) {
  const taking = policies
    .filter((policy) => !obstacle(policy, file))
    .map((policy) => ({ policy, close: closeness(policy.contentTypes, file) }));
  const most = Math.max(...taking.map(({ close }) => close));
  return taking.filter(({ close }) => close === most).map(({ policy }) => policy);
}

/** How closely patterns name a file's type: 3 itself, 2 its family, 1 all types, 0 not at all. */
function closeness(patterns, file) {
  const type = (file.type || "application/octet-stream").split(";")[0].trim().toLowerCase();
  const ways = ["*/*", `${type.split("/")[0]}/*`, type];
  return 1 + ways.findLastIndex((way) => patterns.includes(way));
}
