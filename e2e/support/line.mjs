/** A slow line for uploads, in bytes a second, for as long as it is held. */
export async function slowLine(page, bytesPerSecond) {
  const session = await page.context().newCDPSession(page);
  const limit = (uploadThroughput) =>
    session.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput,
    });
  await session.send("Network.enable");
  await limit(bytesPerSecond);
  return { release: () => limit(-1) };
}
