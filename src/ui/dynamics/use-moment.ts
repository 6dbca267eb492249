import { useMemo } from 'preact/compat';
import type { Model } from '../../model/types/types';
import { buildFlowPicture } from '../../render';
import { useSetting } from '../session/setting';
import { type MomentView, useTools } from './desk';

/** What the flow picture is drawn from: the model, or what the time bar shows of it. */
export function useMoment() {
  const momentView = useSetting(useTools(), (state) => state.momentView);
  return useMemo(() => (momentView ? through(momentView) : plain), [momentView]);
}

const plain = { build: buildFlowPicture };

function through(momentView: MomentView) {
  return {
    build: (model: Model, ...rest: Tail<Parameters<typeof buildFlowPicture>>) =>
      buildFlowPicture(momentView.look(model), ...rest),
    watch: momentView.subscribe,
  };
}

type Tail<T extends readonly unknown[]> = T extends readonly [unknown, ...infer Rest] ? Rest : never;
