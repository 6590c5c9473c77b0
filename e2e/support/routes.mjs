/** Has the page's calls of one kind answered with a problem, until it ends. */
export async function answerWith(page, url, method, problem, headers = {}) {
  const handler = (route) =>
    route.request().method() === method
      ? route.fulfill({
          status: problem.status,
          headers: { "Content-Type": "application/problem+json", ...headers },
          body: JSON.stringify({ type: "about:blank", ...problem }),
        })
      : route.fallback();
  await page.route(url, handler);
  return { end: () => page.unroute(url, handler) };
}
