// Metropolis with 512 spins of one colour of the checkerboard in a vector, in C with the compiler's vector extension.
// cc -O3 -march=native multispin_avx512.c -lm; usage: multispin_avx512 [SIZE [REPEATS]], SIZE a multiple of 1024.
// Unlike Emergence's lanes, which are strips of the lattice, the lanes here are neighbouring words of one row.
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef uint64_t vector __attribute__((vector_size(64)));
enum { bits = 24 };
static vector s0, s1, s2, s3;

static inline vector next(void) {
  vector result = s0 + s3, shifted = s1 << 17;
  s2 ^= s0, s3 ^= s1, s1 ^= s2, s0 ^= s3, s2 ^= shifted;
  s3 = s3 << 45 | s3 >> 19;
  return result;
}

static inline vector load(const uint64_t *from) {
  vector v;
  memcpy(&v, from, sizeof v);
  return v;
}

static void half(uint64_t *own, const uint64_t *other, int size, int parity, uint64_t one_in, uint64_t none_in) {
  int words = size / 128;
  for (int y = 0; y < size; y++) {
    uint64_t *row = own + (size_t)y * words;
    const uint64_t *near_row = other + (size_t)y * words;
    const uint64_t *above = other + (size_t)((y + size - 1) % size) * words;
    const uint64_t *below = other + (size_t)((y + 1) % size) * words;
    for (int w = 0; w < words; w += 8) {
      vector spin = load(row + w), near = load(near_row + w), side, far;
      if ((y + parity) & 1) {
        if (w + 8 < words) side = load(near_row + w + 1);
        else for (int k = 0; k < 8; k++) side[k] = near_row[(w + k + 1) % words];
        far = near >> 1 | side << 63;
      } else {
        if (w > 0) side = load(near_row + w - 1);
        else for (int k = 0; k < 8; k++) side[k] = near_row[(w + k - 1 + words) % words];
        far = near << 1 | side >> 63;
      }
      vector a = load(above + w) ^ spin, b = load(below + w) ^ spin, c = near ^ spin, d = far ^ spin;
      vector flip = (a & b) | (c & d) | ((a ^ b) & (c ^ d));
      vector one = (a ^ b ^ c ^ d) & ~flip, none = ~(a | b | c | d);
      // Each random bit decides the sites whose threshold differs from it.
      for (int bit = bits - 1; bit >= 0; bit--) {
        vector random = next(), open;
        if (one_in >> bit & 1) flip |= one & ~random, one &= random;
        else one &= ~random;
        if (none_in >> bit & 1) flip |= none & ~random, none &= random;
        else none &= ~random;
        open = one | none;
        uint64_t any = 0;
        for (int k = 0; k < 8; k++) any |= open[k];
        if (!any) break;
      }
      spin ^= flip;
      memcpy(row + w, &spin, sizeof spin);
    }
  }
}

static double processor_time(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static int ascending(const void *a, const void *b) {
  return (*(const double *)a > *(const double *)b) - (*(const double *)a < *(const double *)b);
}

int main(int count, char **arguments) {
  int size = count > 1 ? atoi(arguments[1]) : 2048, repeats = count > 2 ? atoi(arguments[2]) : 3;
  if (size < 1024 || size % 1024 || repeats < 1 || repeats > 100) {
    fprintf(stderr, "usage: multispin_avx512 [SIZE [REPEATS]]; SIZE a multiple of 1024, REPEATS 1 to 100\n");
    return 64;
  }
  size_t bytes = (size_t)size * size / 16;
  uint64_t *even = aligned_alloc(64, bytes), *odd = aligned_alloc(64, bytes);
  memset(even, 255, bytes), memset(odd, 255, bytes);
  // SplitMix64 seeds the lanes.
  uint64_t z = 20261122;
  vector *state[] = {&s0, &s1, &s2, &s3};
  for (int k = 0; k < 8; k++)
    for (int j = 0; j < 4; j++) {
      uint64_t y = z += 0x9E3779B97F4A7C15u;
      y = (y ^ y >> 30) * 0xBF58476D1CE4E5B9u;
      y = (y ^ y >> 27) * 0x94D049BB133111EBu;
      (*state[j])[k] = y ^ y >> 31;
    }
  double t_c = 2 / log(1 + sqrt(2)), rates[100];
  uint64_t one = (uint64_t)(exp(-4 / t_c) * (1 << bits)), none = (uint64_t)(exp(-8 / t_c) * (1 << bits));
  int sweeps = (int)(2.5e9 / ((double)size * size)) + 1;
  for (int k = 0; k < 300; k++) half(even, odd, size, 0, one, none), half(odd, even, size, 1, one, none);
  for (int r = 0; r < repeats; r++) {
    double start = processor_time();
    for (int k = 0; k < sweeps; k++) half(even, odd, size, 0, one, none), half(odd, even, size, 1, one, none);
    rates[r] = (double)sweeps * size * size / (processor_time() - start);
  }
  qsort(rates, (size_t)repeats, sizeof *rates, ascending);
  printf("{\"program\": \"C AVX-512 multi-spin\", \"kernel\": \"metropolis\", \"size\": %d, \"threads\": 1, "
         "\"clock\": \"cpu\", \"unit\": \"spin updates\", \"rate\": %g, \"median\": %g}\n",
         size, rates[repeats - 1], rates[repeats / 2]);
}
