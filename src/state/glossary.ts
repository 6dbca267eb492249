/** Every word of the field that the app uses, each told once. A term is a line here. */

export interface Term {
  /** The word itself. */
  readonly term: string;
  /** How formulas write it. */
  readonly symbol?: string;
  /** What it is, in one sentence. */
  readonly says: string;
  /** The chapter of Learn that defines it. */
  readonly chapter: string;
  /** What shows it in a picture, by its folder in `overlays`. */
  readonly part?: string;
  /** Other forms of the word, as parts of a regular expression. */
  readonly forms?: readonly string[];
}

export const glossary = {
  function: {
    term: 'function',
    says: 'What a model computes from its inputs, whatever numbers it is written with.',
    chapter: 'opening',
    forms: ['functions'],
  },
  'gradient-descent': {
    term: 'gradient descent',
    says: 'Moving the numbers of a model against the gradient of its loss, step by step.',
    chapter: 'opening',
  },
  canonical: {
    term: 'canonical',
    symbol: 'w',
    says: 'Written with one set of numbers for each function: the weights w themselves.',
    chapter: 'opening',
    part: 'canonical',
  },
  parametric: {
    term: 'parametric',
    symbol: 'θ',
    says: 'Written with any other numbers θ from which the weights can be computed.',
    chapter: 'opening',
    part: 'field',
  },
  weight: {
    term: 'weight',
    symbol: 'w',
    says: 'A number that multiplies an input; here w = (w₁, w₂) says all of the function.',
    chapter: 'function',
    part: 'vector',
    forms: ['weights'],
  },
  parameter: {
    term: 'parameter',
    symbol: 'θ',
    says: 'A number that is stored and trained, and from which weights are computed.',
    chapter: 'function',
    forms: ['parameters'],
  },
  map: {
    term: 'map',
    symbol: 'w(θ)',
    says: 'The rule that computes the weights from the parameters, also called the parameterization.',
    chapter: 'function',
    forms: ['maps'],
  },
  fibre: {
    term: 'fibre',
    says: 'All parameters θ of one w: whatever moves along it leaves the function as it is.',
    chapter: 'function',
    forms: ['fibres'],
  },
  'two-layer-network': {
    term: 'two-layer network',
    symbol: 'wᵀ = W₂W₁',
    says: 'A network whose weights are the product of the matrices of its two layers.',
    chapter: 'function',
    forms: ['two-layer networks'],
  },
  loss: {
    term: 'loss',
    symbol: 'L',
    says: 'A number that tells how badly a function fits its data; training makes it small.',
    chapter: 'gradients',
    part: 'contours',
    forms: ['losses'],
  },
  gradient: {
    term: 'gradient',
    symbol: 'g = ∇L',
    says: 'The direction in which the loss rises fastest, and how steeply.',
    chapter: 'gradients',
    part: 'probe',
    forms: ['gradients'],
  },
  'learning-rate': {
    term: 'learning rate',
    symbol: 'η',
    says: 'How much of the gradient one step takes.',
    chapter: 'gradients',
    forms: ['learning rates'],
  },
  jacobian: {
    term: 'Jacobian',
    symbol: 'J = ∂w/∂θ',
    says: 'The matrix that tells how w moves when θ moves a little.',
    chapter: 'gradients',
    forms: ['Jacobians'],
  },
  preconditioner: {
    term: 'JJᵀ',
    symbol: 'JJᵀ',
    says: 'The matrix that turns and stretches a gradient when a map stands between θ and w.',
    chapter: 'gradients',
    part: 'ellipse',
  },
  'first-order': {
    term: 'first order',
    says: 'True up to what is proportional to the square of the step.',
    chapter: 'gradients',
  },
  'response-map': {
    term: 'response map',
    says: 'The picture in which each point is a gradient, with an arrow for what becomes of it.',
    chapter: 'response',
    part: 'field',
  },
  probe: {
    term: 'probe',
    symbol: 'g',
    says: 'The one gradient whose image is read off: drag its ring.',
    chapter: 'response',
    part: 'probe',
  },
  gain: {
    term: 'gain',
    symbol: '‖JJᵀg‖ / ‖g‖',
    says: 'How many times longer a gradient becomes.',
    chapter: 'response',
    part: 'probe',
    forms: ['gains'],
  },
  turn: {
    term: 'turn',
    says: 'The angle between a gradient and what becomes of it.',
    chapter: 'response',
    part: 'probe',
  },
  axes: {
    term: 'axes',
    symbol: 'λ₁, λ₂',
    says: 'The two directions that JJᵀ does not turn; the gains along them are its eigenvalues.',
    chapter: 'response',
    part: 'ellipse',
  },
  'condition-number': {
    term: 'condition number',
    symbol: 'κ = λ₁ / λ₂',
    says: 'How lopsided JJᵀ is: the gain along the long axis by that along the short one.',
    chapter: 'response',
    part: 'ellipse',
  },
  'widest-turn': {
    term: 'widest turn',
    symbol: 'arcsin((κ − 1) / (κ + 1))',
    says: 'The largest angle by which any gradient is turned here.',
    chapter: 'response',
  },
  'squared-map': {
    term: 'squared map',
    symbol: 'w = θ²',
    says: 'Each weight is the square of its parameter.',
    chapter: 'bends',
  },
  'inverse-map': {
    term: 'inverse map',
    symbol: 'w = 1/θ',
    says: 'Each weight is one over its parameter.',
    chapter: 'bends',
  },
  'polar-map': {
    term: 'polar map',
    symbol: 'w = r (cos φ, sin φ)',
    says: 'The weights are told by a length r and an angle φ.',
    chapter: 'bends',
  },
  gauge: {
    term: 'gauge',
    symbol: 'A',
    says: 'The freedom to change the parameters of a network without its function, and one choice of them.',
    chapter: 'gauge',
    part: 'gauge-fan',
    forms: ['gauges'],
  },
  'half-plane': {
    term: 'half-plane',
    says: 'All directions less than a right angle from g.',
    chapter: 'gauge',
    forms: ['half-planes'],
  },
  balance: {
    term: 'balance',
    says: 'Layers that are equally large; then the largest gain is the least.',
    chapter: 'balance',
  },
  'conserved-quantity': {
    term: 'conserved quantity',
    says: 'A number that gradient flow leaves as it is, whatever the loss.',
    chapter: 'balance',
    forms: ['conserved quantities'],
  },
  'gradient-flow': {
    term: 'gradient flow',
    says: 'Descent with infinitely small steps.',
    chapter: 'rates',
    part: 'runs',
  },
  plateau: {
    term: 'plateau',
    says: 'A place where gains are so small that hardly anything moves.',
    chapter: 'rates',
    forms: ['plateaus'],
  },
  stable: {
    term: 'stable',
    says: 'Small enough an η that steps near the optimum come closer to it.',
    chapter: 'rates',
  },
  schedule: {
    term: 'schedule',
    says: 'A rule that changes η from step to step.',
    chapter: 'rates',
    forms: ['schedules'],
  },
  'critical-point': {
    term: 'critical point',
    symbol: 'Jᵀg = 0',
    says: 'A θ at which gradient descent on θ stands still.',
    chapter: 'ghosts',
    part: 'critical-points',
    forms: ['critical points'],
  },
  swallowed: {
    term: 'swallowed',
    says: 'Sent to zero by Jᵀ: a gradient that θ cannot feel.',
    chapter: 'ghosts',
  },
  ghost: {
    term: 'ghost',
    says: 'A critical point of θ at which the gradient of w is not zero: the map alone makes it.',
    chapter: 'ghosts',
    part: 'critical-points',
    forms: ['ghosts'],
  },
  saddle: {
    term: 'saddle',
    says: 'A critical point that descent leaves along some directions and not along others.',
    chapter: 'ghosts',
    part: 'critical-points',
    forms: ['saddles'],
  },
  'constrained-minimum': {
    term: 'constrained minimum',
    says: 'The best that a map can reach where the optimum itself is out of its reach.',
    chapter: 'ghosts',
    part: 'critical-points',
    forms: ['constrained minima'],
  },
  'dead-neuron': {
    term: 'dead neuron',
    says: 'A unit that no input wakes, so that its parameters change nothing.',
    chapter: 'ghosts',
    forms: ['dead neurons'],
  },
  rank: {
    term: 'rank',
    says: 'How many independent directions of w a small change of θ can reach.',
    chapter: 'ghosts',
    forms: ['ranks'],
  },
  depth: {
    term: 'depth',
    symbol: 'N',
    says: 'How many matrices a network multiplies.',
    chapter: 'depth',
    forms: ['depths'],
  },
  vanish: {
    term: 'vanish',
    says: 'To become so small that training stands almost still.',
    chapter: 'depth',
    forms: ['vanishing', 'vanishes'],
  },
  explode: {
    term: 'explode',
    says: 'To become so large that a step overshoots.',
    chapter: 'depth',
    forms: ['exploding', 'explodes'],
  },
  'operator-norm': {
    term: 'operator norm',
    symbol: '√λ₁',
    says: 'The most by which a matrix stretches any vector.',
    chapter: 'depth',
  },
  'exact-step': {
    term: 'exact step',
    says: 'Where w really goes when θ takes one step of the size η.',
    chapter: 'finite',
    part: 'finite-step',
    forms: ['exact steps'],
  },
  exit: {
    term: 'exit',
    says: 'The η at which the exact step leaves the half-plane in which small steps lie.',
    chapter: 'finite',
    part: 'finite-step',
    forms: ['exits'],
  },
  pole: {
    term: 'pole',
    says: 'A θ at which the map has no value, since w grows beyond all bounds there.',
    chapter: 'finite',
    part: 'outside',
    forms: ['poles'],
  },
  'implicit-bias': {
    term: 'implicit bias',
    says: 'The preference of training for one of many solutions that fit alike.',
    chapter: 'solutions',
  },
  norm: {
    term: 'norm',
    symbol: '‖w‖',
    says: 'A size of w: ℓ₁ is the sum of its entries, ℓ₂ its length, ℓ∞ the largest of them.',
    chapter: 'solutions',
    part: 'least-optima',
    forms: ['norms'],
  },
  sparse: {
    term: 'sparse',
    says: 'With few weights that are not zero.',
    chapter: 'solutions',
  },
  scale: {
    term: 'scale',
    symbol: 'α',
    says: 'How large the parameters are at the start.',
    chapter: 'solutions',
  },
  'mirror-potential': {
    term: 'mirror potential',
    says: 'A convex function of w whose gradient moves straight, while w itself goes bent ways.',
    chapter: 'solutions',
    part: 'mirror',
    forms: ['mirror potentials'],
  },
} as const satisfies Readonly<Record<string, Term>>;

export type TermId = keyof typeof glossary;

/** A term by its id; undefined where there is none. */
export const termOf = (id: string): Term | undefined =>
  Object.hasOwn(glossary, id) ? glossary[id as TermId] : undefined;
