/** True on a Mac, whose keyboard has Cmd where others have Ctrl. */
export const IS_MAC: boolean = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');
