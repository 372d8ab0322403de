import { defineActions } from './action.ts';

export type PeopleWork = { add: () => void; changePassphrase: () => void };

/** What can be done in the list of people. */
export const peopleActions = defineActions<PeopleWork>()(
  { scope: 'people', title: 'people.title', elsewhere: 'actions.elsewhere.people' },
  {
    add: {
      label: 'people.add',
      keys: ['N'],
      perform: (work) => {
        work.add();
      },
    },
    changePassphrase: {
      label: 'actions.people.passphrase',
      perform: (work) => {
        work.changePassphrase();
      },
    },
  },
);
