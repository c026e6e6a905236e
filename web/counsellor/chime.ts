/** The tone that says somebody rings: two soft notes made here, so that nothing is fetched. */
export type Chime = { allow(): void; ring(): void; close(): void }

const NOTES = [
  { hz: 523.25, at: 0 },
  { hz: 659.25, at: 0.18 },
]

/** Browsers let a page sound only after a gesture: call `allow` from one. Without it, or without WebAudio, `ring` is silent. */
export function openChime(): Chime {
  let audio: AudioContext | null = null
  return {
    allow() {
      if (typeof AudioContext === 'undefined') return
      audio ??= new AudioContext()
      void audio.resume().catch(() => {})
    },
    ring() {
      if (audio?.state !== 'running') return
      for (const note of NOTES) play(audio, note.hz, audio.currentTime + note.at)
    },
    close() {
      void audio?.close().catch(() => {})
      audio = null
    },
  }
}

function play(audio: AudioContext, hz: number, at: number): void {
  const tone = new OscillatorNode(audio, { type: 'sine', frequency: hz })
  const volume = new GainNode(audio, { gain: 0 })
  volume.gain.setValueAtTime(0, at)
  volume.gain.linearRampToValueAtTime(0.18, at + 0.02)
  volume.gain.exponentialRampToValueAtTime(0.001, at + 0.7)
  tone.connect(volume).connect(audio.destination)
  tone.start(at)
  tone.stop(at + 0.75)
}
