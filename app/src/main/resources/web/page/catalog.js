const mostPages = 5;

/** The caller's uploads as far as they were asked for, newest first, and the unfinished ones. */
export function createCatalog(api, isListed) {
  let pending = [];
  let settled = [];
  let next;

  /** Pages that hold nothing to show are passed over. */
  async function page(cursor) {
    const found = [];
    let from = cursor;
    for (let pages = 1; ; pages++) {
      const answer = await api.list(from ? { cursor: from } : {});
      found.push(...answer.uploads.filter(isListed));
      from = answer.next;
      if (!from || found.length > 0 || pages === mostPages) return { found, next: from };
    }
  }

  /** What was shown beyond the first page stays; only what is being checked there can have changed. */
  async function rest(first) {
    const end = settled.findIndex(({ id }) => id === first.found.at(-1)?.id);
    if (!first.next || end < 0 || end === settled.length - 1) return first;
    const older = settled
      .slice(end + 1)
      .map((upload) => (upload.status === "uploaded" ? api.find(upload.id) : upload));
    return { found: [...first.found, ...(await Promise.all(older))], next };
  }

  return {
    pending: () => pending,
    settled: () => settled,
    hasMore: () => Boolean(next),
    drop(id) {
      pending = pending.filter((upload) => upload.id !== id);
      settled = settled.filter((upload) => upload.id !== id);
    },
    /** Resolves to whether something is different now. */
    async refresh() {
      const before = JSON.stringify([pending, settled]);
      const [waiting, first] = await Promise.all([api.list({ status: "pending" }), page()]);
      const all = await rest(first);
      pending = waiting.uploads;
      settled = all.found;
      next = all.next;
      return before !== JSON.stringify([pending, settled]);
    },
    async more() {
      const older = await page(next);
      settled = [...settled, ...older.found];
      next = older.next;
    },
  };
}
