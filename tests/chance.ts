import fc from 'fast-check';

// The same cases in every run, so that what passes does so again; others are tried by REPARAM_SEED=2.
fc.configureGlobal({ seed: Number(process.env.REPARAM_SEED) || 1 });
