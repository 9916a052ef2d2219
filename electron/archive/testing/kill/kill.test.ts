import { prove } from '../prove';
import { kill } from './kill';

prove(kill);
