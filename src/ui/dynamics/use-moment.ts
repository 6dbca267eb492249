import { useMemo } from 'react';
import type { Model } from '../../model/types';
import { buildFlowPicture } from '../../render';
import { type Desk, useDesk } from './desk';

/** What the flow picture is drawn from: the model, and at a desk the moment its clock shows. */
export function useMoment() {
  const desk = useDesk();
  return useMemo(() => (desk ? atDesk(desk) : still), [desk]);
}

const inputs = (model: Model): readonly unknown[] => [model.flow, model.scene.hidden];

const still = { build: buildFlowPicture, inputs };

function atDesk({ clock, moment, particles }: Desk) {
  return {
    inputs: (model: Model) => [...inputs(model), clock.get().time, clock.get().particles],
    build: (model: Model, ...rest: Tail<Parameters<typeof buildFlowPicture>>) => {
      const { time, particles: shown } = clock.get();
      const cloud = shown ? particles(model, time ?? clock.end()) : undefined;
      return buildFlowPicture({ scene: model.scene, flow: moment(model.flow, time), particles: cloud }, ...rest);
    },
    watch: clock.subscribe,
  };
}

type Tail<T extends readonly unknown[]> = T extends readonly [unknown, ...infer Rest] ? Rest : never;
