import { defineActions } from './action.ts';

export type MapWork = {
  turn: () => void;
  /** Begins or ends drawing the planned construct on the map. */
  plan: () => void;
};

/** What can be done with the map of the spine, while it is shown. */
export const mapActions = defineActions<MapWork>()(
  { scope: 'map', title: 'case.map', elsewhere: 'actions.elsewhere.map' },
  {
    turn: {
      label: 'actions.map.turn',
      keys: ['V'],
      perform: (work) => {
        work.turn();
      },
    },
    plan: {
      label: 'actions.map.plan',
      keys: ['K'],
      perform: (work) => {
        work.plan();
      },
    },
    levels: { label: 'actions.map.levels', keys: ['ArrowUp', 'ArrowDown'] },
    selectLevels: { label: 'actions.map.selectLevels', keys: ['Shift+ArrowUp', 'Shift+ArrowDown'] },
    openLevel: { label: 'actions.map.openLevel', keys: ['Enter'] },
  },
);
