import fc from 'fast-check';

/**
 * The same cases on every machine, so that a red test is the change's own fault. FC_SEED=$RANDOM looks at others; a
 * failure prints its seed.
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_260_401) });
