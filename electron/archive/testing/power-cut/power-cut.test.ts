import { prove } from '../prove';
import { powerCut } from './power-cut';

prove(powerCut);
