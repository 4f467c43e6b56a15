# The two commands of the README are the first two targets; `make help` lists all.

# Native kernels by default; `make EMERGENCE_PORTABLE=1 demo` builds for every processor of a kind.
BUILD := swift build -c release
BIN := .build/release
OUT := out

# What Debian calls the things needed. The headless program and its figures need no SDL.
BUILD_PACKAGES := git ca-certificates pkg-config libcairo2-dev libpango1.0-dev
WINDOW_PACKAGES := $(BUILD_PACKAGES) libsdl2-dev fonts-noto-cjk
TEST_PACKAGES := $(WINDOW_PACKAGES) fonts-dejavu-core xvfb xauth xdotool openbox ffmpeg

# $(call need,PACKAGES): installs those that are missing, without a question.
define need
@missing=; \
for package in $(1); do \
  case "$$(dpkg-query -W -f '$${Status}' $$package 2>/dev/null)" in *'ok installed') ;; *) missing="$$missing $$package";; esac; \
done; \
if [ -n "$$missing" ]; then \
  if ! command -v apt-get >/dev/null; then \
    if pkg-config --exists pangocairo 2>/dev/null; then exit 0; fi; \
    echo "make: this system has no apt-get; install what Debian calls$$missing, then run make again" >&2; exit 69; \
  fi; \
  as_root=; \
  if [ "$$(id -u)" != 0 ]; then \
    if ! command -v sudo >/dev/null; then \
      echo "make: packages are missing; as root, run: apt-get install$$missing" >&2; exit 69; \
    fi; \
    as_root=sudo; \
  fi; \
  echo "Installing$$missing"; \
  $$as_root apt-get update -qq && \
  $$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null || \
  { echo "make: apt-get could not install$$missing" >&2; exit 69; }; \
fi
endef

define need_swift
@command -v swift >/dev/null || \
{ echo "make: Swift 6.2 or later is needed; install it from https://www.swift.org/install/linux" >&2; exit 69; }
endef

.PHONY: demo test emergence window validate validate-long test-long bench format lint docs clean help

## A first result: sweeps the square Ising lattice through its critical region and plots it.
demo: emergence
	$(BIN)/emergence sweep ising-square --out $(OUT)/ising-square >/dev/null
	$(BIN)/emergence plot $(OUT)/ising-square --format png >/dev/null
	@echo
	@echo "Table    $(OUT)/ising-square/order-parameter.csv"
	@echo "Figures  $(OUT)/ising-square/figures/sweep.png (and .svg, and one file for each panel)"

## All tests.
test:
	$(need_swift)
	$(call need,$(TEST_PACKAGES))
	$(BUILD) --build-tests
	swift test -c release --skip-build

## Builds the headless program.
emergence:
	$(need_swift)
	$(call need,$(BUILD_PACKAGES))
	$(BUILD) --product emergence

## Builds and opens the desktop window.
window:
	$(need_swift)
	$(call need,$(WINDOW_PACKAGES))
	$(BUILD) --product emergence-window
	$(BIN)/emergence-window

## Compares this build's physics with exact and published values.
validate: emergence
	$(BIN)/emergence validate

## The same with the comparisons that take minutes.
validate-long: emergence
	$(BIN)/emergence validate --long

## All tests, the calibrations of errors over many seeds, and the comparisons that take minutes.
test-long: test validate-long
	EMERGENCE_LONG=1 swift test -c release --skip-build --filter "Long"

## Measures the kernels, with other programs beside them where they are installed.
bench: emergence
	Benchmarks/run

## Formats the sources as the project wants them.
format:
	swift format -i -r Package.swift Sources Tests

## Says what `make format` would change.
lint:
	swift format lint --strict -r Package.swift Sources Tests

## Builds the documentation of the library.
docs:
	$(need_swift)
	$(call need,$(WINDOW_PACKAGES))
	mkdir -p $(OUT)
	swift package --allow-writing-to-directory $(OUT)/docs generate-documentation --target Emergence \
	  --transform-for-static-hosting --output-path $(OUT)/docs

## Removes what was built; results under out/ stay.
clean:
	rm -rf .build Benchmarks/.build

## This list.
help:
	@awk '/^## / { text = substr($$0, 4) } /^[a-z-]+:/ && text { sub(":.*", ""); printf "make %-14s %s\n", $$0, text; text = "" }' Makefile
