import { giveBack, lie, pay, rehearse } from './bank.ts';
import { decide } from './decide.ts';
import { importRows, pull } from './other-channels.ts';
import { ask, cancel, cancelPart, order, promise, replace } from './people.ts';
import type { Act } from './step.ts';
import { contradict, drop, garble, talkNonsense, tell, tellAgain } from './tell.ts';
import { nextNode, type World } from './world.ts';

/** Let somebody do one act. */
export async function perform(world: World, act: Act): Promise<void> {
  switch (act.do) {
    case 'ask':
      return ask(world, act);
    case 'order':
      return order(world, act);
    case 'cancel':
      return cancel(world, act);
    case 'cancel-part':
      return cancelPart(world, act);
    case 'replace':
      return replace(world, act);
    case 'promise':
      return promise(world, act);
    case 'decide':
      return decide(world, act);
    case 'expire':
      // A job that fails is tried again at its next time.
      await nextNode(world)
        .core.expire()
        .catch((error: unknown) => {
          if (!world.isBreaking) throw error;
        });
      return;
    case 'pay':
      return pay(world, act);
    case 'give-back':
      return giveBack(world, act);
    case 'tell':
      return tell(world, act);
    case 'tell-again':
      return tellAgain(world, act);
    case 'drop':
      return drop(world, act);
    case 'lie':
      return lie(world, act);
    case 'garble':
      return garble(world, act);
    case 'contradict':
      return contradict(world, act);
    case 'talk-nonsense':
      return talkNonsense(world, act);
    case 'pull':
      return pull(world);
    case 'import':
      return importRows(world, act);
    default:
      return rehearse(world);
  }
}
