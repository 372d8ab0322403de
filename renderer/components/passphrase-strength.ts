import { useEffect, useState } from 'react';

/** 0: guessed at once, to 4: very strong. */
export type Strength = 0 | 1 | 2 | 3 | 4;

type Estimate = (passphrase: string, own: readonly string[]) => Strength;

let loading: Promise<Estimate> | null = null;

/** Loads the estimate with its word list; apart from the page's start, which does not need them. */
function loadEstimate(): Promise<Estimate> {
  loading ??= (async () => {
    const [core, common] = await Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]);
    const estimator = new core.ZxcvbnFactory({
      dictionary: { ...common.dictionary },
      graphs: common.adjacencyGraphs,
      maxLength: 100,
    });
    return (passphrase, own) => estimator.check(passphrase, [...own]).score;
  })();
  return loading;
}

/**
 * How hard a passphrase is to guess by somebody who also knows `own` (name of the centre, of the person). Null while
 * nothing is typed or the estimate is still loading.
 */
export function usePassphraseStrength(passphrase: string, own: readonly string[]): Strength | null {
  const [strength, setStrength] = useState<Strength | null>(null);
  const words = own.join('\n');
  useEffect(() => {
    let isCurrent = true;
    const judge = async (): Promise<void> => {
      const estimate = await loadEstimate();
      if (isCurrent) setStrength(estimate(passphrase, words.split(/\s+/u)));
    };
    void judge();
    return () => {
      isCurrent = false;
    };
  }, [passphrase, words]);
  return passphrase === '' ? null : strength;
}
