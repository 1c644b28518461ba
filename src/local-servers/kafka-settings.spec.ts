import { kafkaProperties } from './kafka-settings.js';

const PORTS = { broker: 20001, controller: 20002 };

describe('server.properties', () => {
  it('listens on this machine only and tells clients the same address', () => {
    const lines = kafkaProperties(PORTS, {}).split('\n');
    expect(lines).toContain('listeners=BROKER://127.0.0.1:20001,CONTROLLER://127.0.0.1:20002');
    expect(lines).toContain('advertised.listeners=BROKER://127.0.0.1:20001');
    expect(lines).toContain('controller.quorum.voters=1@127.0.0.1:20002');
  });

  it('lets a caller’s setting win, once', () => {
    const text = kafkaProperties(PORTS, { 'message.max.bytes': '1000' });
    expect(text.match(/^message\.max\.bytes=.*$/gm)).toEqual(['message.max.bytes=1000']);
  });

  it('escapes what java.util.Properties would read differently', () => {
    expect(kafkaProperties(PORTS, { 'log.dirs': 'C:\\数据' })).toContain('log.dirs=C:\\\\\\u6570\\u636e\n');
  });
});
