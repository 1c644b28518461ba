export default async function tearDown() {
  await globalThis.landbridgeTestServers?.stopAll();
}
