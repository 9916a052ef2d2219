import { prove } from '../prove';
import { twoWriters } from './two-writers';

prove(twoWriters);
