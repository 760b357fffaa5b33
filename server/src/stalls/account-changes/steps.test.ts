import { type ChangeState, type ChangeStep, isOpen, stepOf } from './steps.ts';

const states: ChangeState[] = ['asked', 'approved', 'effective', 'refused', 'stopped'];
const allowed: Record<ChangeStep, ChangeState[]> = {
  approve: ['asked'],
  refuse: ['asked'],
  stop: ['asked', 'approved'],
  'take-effect': ['approved'],
};

it.each(Object.entries(allowed))('%s begins only in %j', (step, from) => {
  expect(states.filter((state) => stepOf(step as ChangeStep).from.includes(state))).toEqual(from);
});

it('what is over stays over', () => {
  for (const state of states.filter((one) => !isOpen(one)))
    for (const step of Object.keys(allowed)) expect(stepOf(step as ChangeStep).from).not.toContain(state);
});

it('nothing takes effect without a yes', () => {
  expect(stepOf('take-effect').from).toEqual([stepOf('approve').to]);
});
