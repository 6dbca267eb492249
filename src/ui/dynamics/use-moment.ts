import { useMemo } from 'react';
import type { Model } from '../../model/types';
import { buildFlowPicture } from '../../render';
import { useSetting } from './cell';
import { type Glass, useDesk } from './desk';

/** What the flow picture is drawn from: the model, or what a glass at the desk shows of it. */
export function useMoment() {
  const glass = useSetting(useDesk(), (state) => state.glass);
  return useMemo(() => (glass ? through(glass) : plain), [glass]);
}

const inputs = (model: Model): readonly unknown[] => [model.flow, model.scene.hidden];

const plain = { build: buildFlowPicture, inputs };

function through(glass: Glass) {
  return {
    inputs: (model: Model) => [...inputs(model), ...glass.inputs()],
    build: (model: Model, ...rest: Tail<Parameters<typeof buildFlowPicture>>) =>
      buildFlowPicture(glass.look(model), ...rest),
    watch: glass.subscribe,
  };
}

type Tail<T extends readonly unknown[]> = T extends readonly [unknown, ...infer Rest] ? Rest : never;
