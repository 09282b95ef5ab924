import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/{unit,architecture,golden,excel,powerpoint}/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/setup/verdict-equality.ts'],
    typecheck: { enabled: false },
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
})
