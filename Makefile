# The one entry point. `make help` lists what there is.
# Any JDK of 21 or newer will do: src/build/mvn.sh takes JAVA_HOME, else the newest one it finds.
SHELL := /bin/bash
.DEFAULT_GOAL := help
MVN := bash src/build/mvn.sh

.PHONY: help build test verify fmt clean

help: ## what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 12 | sed 's/^/  make /'

build: ## target/slp-agent, one runnable file
	@$(MVN) -q package -DskipTests
	@bash src/build/launcher.sh target/slp-agent

test: ## all tests
	@$(MVN) test

verify: ## format, static checks, all tests, coverage, the runnable file
	@$(MVN) spotless:check verify
	@bash src/build/launcher.sh target/slp-agent

fmt: ## format the sources
	@$(MVN) -q spotless:apply

clean: ## remove what was built
	@rm -rf target
