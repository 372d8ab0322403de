import { describe, expect, it } from 'vitest';
import { missingEntries } from '../../scripts/lock.ts';

describe('a lock file written from a registry that lacks some platforms', () => {
  const lock = {
    packages: {
      '': { optionalDependencies: { 'own-linux-x64': '1.0.0' } },
      'node_modules/tool': {
        version: '2.0.0',
        dev: true,
        optionalDependencies: { '@tool/darwin-arm64': '2.0.0', '@tool/linux-x64-musl': '2.0.0', fsevents: '1.0.0' },
      },
      'node_modules/@tool/linux-x64-musl': { version: '2.0.0', optional: true },
      'node_modules/other/node_modules/tool': {
        version: '1.0.0',
        optionalDependencies: { '@tool/darwin-arm64': '1.0.0', '@tool/binding-linux-arm-gnueabihf': '1.0.0' },
      },
    },
  };

  it('gets an entry for each, with the platform that its name says, as deep as its version needs', () => {
    expect(missingEntries(lock)).toEqual({
      'node_modules/@tool/darwin-arm64': {
        version: '2.0.0',
        dev: true,
        optional: true,
        os: ['darwin'],
        cpu: ['arm64'],
      },
      'node_modules/other/node_modules/tool/node_modules/@tool/darwin-arm64': {
        version: '1.0.0',
        optional: true,
        os: ['darwin'],
        cpu: ['arm64'],
      },
      'node_modules/@tool/binding-linux-arm-gnueabihf': {
        version: '1.0.0',
        optional: true,
        os: ['linux'],
        cpu: ['arm'],
      },
    });
  });

  it('lacks nothing afterwards', () => {
    expect(missingEntries({ packages: { ...lock.packages, ...missingEntries(lock) } })).toEqual({});
  });
});
