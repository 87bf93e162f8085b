import { type Bands, bandsSchema } from "./band";
import bands from "./judges/offline/bands.json";
import measured from "./judges/offline/measured.json";
import measuredWithoutLookFors from "./judges/offline/measured-without-look-fors.json";
import { type Measurement, measurementSchema } from "./measure/measurement";

/** The figures of the offline judge as it ships, written by `npm run publish-measurements`. */
export const publishedMeasurements: { withLookFors: Measurement; withoutLookFors: Measurement } = {
  withLookFors: measurementSchema.parse(measured),
  withoutLookFors: measurementSchema.parse(measuredWithoutLookFors),
};

export const publishedBands: Bands = bandsSchema.parse(bands);
