# What the README names: run, test, check, bench. Each installs what it needs and builds only what changed.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

export CARGO_TARGET_DIR := $(abspath $(or $(CARGO_TARGET_DIR),target))
export PATH := $(HOME)/.cargo/bin:$(PATH)

compiled := $(CARGO_TARGET_DIR)/wasm32-unknown-unknown/browser/app.wasm
browser := target/browser
bundle := $(browser)/bundle
wasm_features := bulk-memory nontrapping-float-to-int sign-ext mutable-globals reference-types multivalue
app_sources := Cargo.toml Cargo.lock $(shell find app)
style_sources := $(shell find style \( -name node_modules -o -name dist \) -prune -o -type f -print)
modules := style/node_modules/.package-lock.json end2end/node_modules/.package-lock.json

.PHONY: help run test mailbox lighthouse check bench compare release assets setup setup-tests

help:
	@echo 'make run     start Uitdaagloket with example data, kept in .data'
	@echo 'make test    run every test, on both databases and in a browser'
	@echo 'make mailbox read mails back from a real mailbox'
	@echo 'make lighthouse score pages for speed on a machine with nothing else to do'
	@echo 'make check   check formatting, lints, dependencies and sizes'
	@echo 'make bench   measure the pages and the PDFs'
	@echo 'make compare the same, beside WeasyPrint on the same draft'
	@echo 'make release build the one binary for a server'

run: assets
	@echo '→ Compiling the server (first time 15 to 30 minutes on two cores, afterwards seconds)'
	@.ci/build
	@$(CARGO_TARGET_DIR)/debug/server demo

test: assets setup-tests
	@.ci/test

# OpenSMTPD takes the place of any other mail server, so this is not part of the tests.
mailbox: assets setup-tests
	@.ci/test mailbox

# The points for performance depend on what else the machine does, so they are not part of the tests.
lighthouse: assets setup-tests
	@.ci/build
	@SPEED=1 npm --prefix end2end test --silent -- --project=met-scripts --workers=1 lighthouse.spec.ts

check: assets end2end/node_modules/.package-lock.json
	@.ci/check

bench: assets
	@echo '→ Measuring (first time half an hour or more on two cores, afterwards about 2 minutes)'
	@cargo bench --workspace --bench '*'

# The same, beside WeasyPrint on the same draft.
compare: assets
	@.ci/install /usr/lib/x86_64-linux-gnu/libpangoft2-1.0.so.0=libpangoft2-1.0-0 /usr/share/doc/python3-venv=python3-venv
	@[ -x $(CARGO_TARGET_DIR)/tools/weasyprint/bin/weasyprint ] || { python3 -m venv $(CARGO_TARGET_DIR)/tools/weasyprint \
	  && $(CARGO_TARGET_DIR)/tools/weasyprint/bin/pip install --quiet weasyprint==70.0; }
	@BENCH_PYTHON=$(CARGO_TARGET_DIR)/tools/weasyprint/bin/python $(MAKE) --no-print-directory bench

release: assets
	@echo '→ Compiling (first time half an hour or more on two cores)'
	@.ci/build --release
	@echo '→ $(CARGO_TARGET_DIR)/release/server'

setup:
	@.ci/setup

setup-tests: end2end/node_modules/.package-lock.json
	@.ci/install /usr/bin/chromium=chromium pdftotext=poppler-utils
	@end2end/pdf/validate
	@end2end/api/check install

# What the browser loads. The server embeds this folder, so it comes before anything else of Rust.
assets: style/dist/manifest.json

style/dist/manifest.json: $(bundle)/app_bg.wasm $(style_sources) style/node_modules/.package-lock.json
	@echo '→ Bundling style, fonts and browser code (seconds)'
	@node style/bundle.mjs $(bundle) >/dev/null

$(bundle)/app_bg.wasm: $(browser)/app.wasm style/node_modules/.package-lock.json Makefile
	@bindgen=$$(.ci/tool wasm-bindgen); \
	echo '→ Making the browser code small (about half a minute)'; \
	rm -rf $(bundle); \
	"$$bindgen" --target web --no-typescript --out-name app --out-dir $(bundle) $<
	@style/node_modules/.bin/wasm-opt --converge -Oz $(wasm_features:%=--enable-%) $@ -o $@
	@style/node_modules/.bin/wasm-opt --minify-imports-and-exports-and-modules $(wasm_features:%=--enable-%) $@ -o $@ \
		>$(bundle)/names.json

# Compiling leaves this file alone when the outcome is the same, and then nothing above is made again.
$(browser)/app.wasm: $(browser)/stamp ; @true

$(browser)/stamp: $(app_sources) | setup
	@echo '→ Compiling for the browser (first time about 4 minutes on two cores, afterwards about 1)'
	@cargo build -p app --lib --target wasm32-unknown-unknown --profile browser --no-default-features --features hydrate
	@mkdir -p $(browser)
	@cmp -s $(compiled) $(browser)/app.wasm || cp $(compiled) $(browser)/app.wasm
	@touch $@

$(modules): %/node_modules/.package-lock.json: %/package-lock.json | setup
	@echo '→ Installing the npm packages of $*/ (about half a minute)'
	@npm ci --prefix $* --no-audit --no-fund --loglevel=error
	@touch $@
