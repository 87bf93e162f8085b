"use client";

import { useEffect, useState } from "react";

const LOOK_MILLISECONDS = 100;

/** The quietest and the loudest that the meter tells apart, in decibels below the loudest possible. */
const QUIETEST = -55;
const LOUDEST = -10;

/** From this level on it is speech, or something as loud. */
const HEARD_LEVEL = 0.25;

/**
 * How loud a stream is.
 * @returns `level` from 0 to 1, and whether anything was heard since it was opened
 */
export function useLevel(stream: MediaStream | null): { level: number; hasHeard: boolean } {
  const [level, setLevel] = useState(0);
  const [hasHeard, setHasHeard] = useState(false);
  useEffect(() => {
    if (!stream) return;
    setHasHeard(false);
    const context = new AudioContext();
    void context.resume();
    const analyser = context.createAnalyser();
    context.createMediaStreamSource(stream).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    const looking = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      const now = levelOf(samples);
      setLevel(now);
      if (now >= HEARD_LEVEL) setHasHeard(true);
    }, LOOK_MILLISECONDS);
    return () => {
      clearInterval(looking);
      void context.close();
    };
  }, [stream]);
  return { level, hasHeard };
}

function levelOf(samples: Float32Array): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  const decibels = 10 * Math.log10(power || Number.MIN_VALUE);
  return Math.min(1, Math.max(0, (decibels - QUIETEST) / (LOUDEST - QUIETEST)));
}
