import { launch } from './launch.mjs';

launch('main', process.argv.slice(2));
