import { prove } from '../prove';
import { damage } from './damage';

prove(damage);
