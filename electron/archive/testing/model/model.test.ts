import { prove } from '../prove';
import { model } from './model';

prove(model);
