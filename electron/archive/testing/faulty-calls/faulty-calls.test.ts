import { prove } from '../prove';
import { faultyCalls } from './faulty-calls';

prove(faultyCalls);
