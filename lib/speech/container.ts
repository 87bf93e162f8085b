import type { Container } from "./schema";

const WEBM = [0x1a, 0x45, 0xdf, 0xa3];
const OGG = [...Buffer.from("OggS")];
const MP4_TYPE = [...Buffer.from("ftyp")];
const MP4_TYPE_OFFSET = 4;

/** What the first bytes of a file say that it is, whatever its sender called it; null for anything but sound that we take. */
export function containerOf(bytes: Uint8Array): Container | null {
  if (startsWith(bytes, WEBM, 0)) return "webm";
  if (startsWith(bytes, OGG, 0)) return "ogg";
  if (startsWith(bytes, MP4_TYPE, MP4_TYPE_OFFSET)) return "mp4";
  return null;
}

function startsWith(bytes: Uint8Array, expected: number[], offset: number): boolean {
  return expected.every((byte, place) => bytes[offset + place] === byte);
}
