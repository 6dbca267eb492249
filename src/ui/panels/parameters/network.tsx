import { networkOf } from '../../../model/network/network';
import type { Model } from '../../../model/types/types';
import { buildNetwork } from '../../../render/charts/network-diagram';
import { PictureCanvas } from '../../readouts/picture-canvas';
import './network.css';

/** The linear network whose edges carry θ, as it is now. */
export default function Network() {
  const parts = (model: Model) => {
    const network = networkOf(model);
    return network && ([network] as const);
  };
  return (
    <PictureCanvas
      parts={parts}
      build={([network], size, theme) => buildNetwork(network, size, theme)}
      label="The function as a network"
      className="network"
    />
  );
}
