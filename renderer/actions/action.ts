import type { MessageKey } from '../messages/catalogue.ts';
import { t, type MessageValues } from '../messages/t.ts';
import type { Chord } from './chord.ts';

/** True where an action can be done now, else the sentence that says why not. */
export type Possible = true | string;

/**
 * Something that can be done, said once: buttons, menus, the command palette, the sheet of keys and the keyboard all
 * read it. `Work` is what a screen hands over of itself: its state and what it can do.
 */
export type Action<Work> = {
  label: MessageKey;
  values?: MessageValues;
  /** More exact words while the screen is shown: the title of the third option, the name of the next section. */
  says?: (work: Work) => string;
  /** Every chord that does it; the first stands on buttons. */
  keys?: readonly Chord[];
  /** Left out where it is always possible. */
  when?: (work: Work) => Possible;
  /** Left out where the part that has the focus hears the keys itself: then this is only their description. */
  perform?: (work: Work) => void;
  /** False where there is nothing of the kind, such as a third option of two. */
  exists?: (work: Work) => boolean;
  /** The screen hears these keys itself, because what they mean hangs on where it stands. */
  heardByScreen?: true;
  /** Works while a person types, though it holds no modifier. */
  inFields?: true;
  /** Works with a list of choices open. */
  overLists?: true;
  /** A held key does it again and again. */
  repeats?: true;
  /** Members of a family share one line of the sheet: "1 – 9, take an option". */
  family?: MessageKey;
  /** Name of the action everywhere that this one stands for here ("app.newCase"). */
  covers?: string;
};

type Reach = 'alone' | 'everywhere';

/** The actions of one screen or part of a screen. */
export type ActionList<Work, Id extends string = string> = {
  scope: string;
  /** Head of the group on the sheet and in the palette. */
  title: MessageKey;
  /** Why its actions cannot be done on another screen. */
  elsewhere: MessageKey;
  /**
   * `alone`: lies over everything, such as a viewer; while it is shown only its own actions and those that reach
   * `everywhere` are there. Left out for a screen or its part.
   */
  reach?: Reach;
  actions: Readonly<Record<Id, Action<Work>>>;
};

/** Writes down the actions of a screen: `defineActions<QueueWork>()({ scope: 'queue', … }, { search: { … } })`. */
export function defineActions<Work>() {
  return <Id extends string>(
    list: Omit<ActionList<Work>, 'actions'>,
    actions: Readonly<Record<Id, Action<Work>>>,
  ): ActionList<Work, Id> => ({ ...list, actions });
}

/** An action with the screen that it works on. Words and possibility are asked anew at each reading. */
export type LiveAction = {
  /** "queue.search" */
  readonly id: string;
  readonly scope: string;
  readonly group: MessageKey;
  readonly reach: Reach | null;
  readonly label: string;
  readonly keys: readonly Chord[];
  /** Null where it can be done now. */
  readonly whyNot: string | null;
  readonly exists: boolean;
  /** False for the description of keys that a part hears itself. */
  readonly isDoable: boolean;
  readonly about: Pick<
    Action<never>,
    'covers' | 'family' | 'heardByScreen' | 'inFields' | 'overLists' | 'perform' | 'repeats'
  >;
  /** Does it, if it can be done now. */
  readonly perform: () => void;
};

/** The name of an action wherever it is named: "queue.search". */
export const idOf = (list: Pick<ActionList<never>, 'scope'>, name: string): string => `${list.scope}.${name}`;

/** Binds every action of a list to the screen as it is now. */
export function bind<Work, Id extends string>(list: ActionList<Work, Id>, work: Work): Record<Id, LiveAction> {
  const entries = Object.entries<Action<Work>>(list.actions).map(([name, action]): [string, LiveAction] => {
    const whyNot = (): string | null => {
      const possible = action.when?.(work) ?? true;
      return possible === true ? null : possible;
    };
    const live: LiveAction = {
      id: idOf(list, name),
      scope: list.scope,
      group: list.title,
      reach: list.reach ?? null,
      keys: action.keys ?? [],
      about: action,
      isDoable: action.perform !== undefined,
      get label() {
        return action.says?.(work) ?? t(action.label, action.values);
      },
      get whyNot() {
        return whyNot();
      },
      get exists() {
        return action.exists?.(work) ?? true;
      },
      perform: () => {
        if (live.exists && whyNot() === null) action.perform?.(work);
      },
    };
    return [name, live];
  });
  return Object.fromEntries(entries) as Record<Id, LiveAction>;
}
