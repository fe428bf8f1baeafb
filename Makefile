# The one entry point. `make help` lists what there is.
# Any JDK of 21 or newer will do: src/build/mvn.sh takes JAVA_HOME, else the newest one it finds.
SHELL := /bin/bash
.DEFAULT_GOAL := help
MVN := bash src/build/mvn.sh

.PHONY: help build demo serve test peers verify fmt facts golden fuzz bench bench-netconf bench-parsers bench-status profile clean

help: ## what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 12 | sed 's/^/  make /'

build: ## target/slp-agent, one runnable file, and beside it a cache for a faster start
	@$(MVN) -q package -DskipTests
	@bash src/build/launcher.sh target/slp-agent
	@bash src/build/aot.sh target/slp-agent

demo: build ## the whole story on a pretend fleet of nine switches, in under a minute
	@target/slp-agent demo

serve: build ## the service on the pretend fleet, which drifts by itself; Ctrl-C stops both
	@bash src/build/serve.sh

test: peers ## all tests
	@rm -rf target/test-logs target/surefire-reports
	@$(MVN) test
	@bash src/build/canary.sh

peers: ## fetch the servers of others that some tests speak to; without them those tests are skipped
	@mkdir -p target/peer
	@[ -s target/peer/restconf.cp ] || $(MVN) -q -f src/test/peer/pom.xml dependency:build-classpath \
	  -Dmdep.outputFile=$(CURDIR)/target/peer/restconf.cp || echo "the servers of others cannot be fetched"
	@[ -s target/peer/netconf-testtool-executable.jar ] || $(MVN) -q -f src/test/peer/pom.xml dependency:copy \
	  -Dartifact=org.opendaylight.netconf:netconf-testtool:10.0.2:jar:executable -Dmdep.stripVersion=true \
	  -DoutputDirectory=$(CURDIR)/target/peer || echo "the NETCONF servers of others cannot be fetched"

fuzz: ## damaged input for every parser (FUZZ_SECONDS=30 for each, FUZZ_TARGETS="names", FUZZ_SEED=0)
	@$(MVN) -q test-compile dependency:build-classpath -Dmdep.outputFile=$(CURDIR)/target/fuzz.cp
	@"$$(bash src/build/find-jdk.sh)/bin/java" -XX:+UseSerialGC -Xmx512m \
	  -cp "target/test-classes:target/classes:$$(cat target/fuzz.cp)" io.slpagent.fuzz.Fuzz \
	  $(or $(FUZZ_SECONDS),30) $(or $(FUZZ_SEED),0) $(FUZZ_TARGETS)

golden: ## rewrite the expected outputs of the scenario tests
	@$(MVN) -q test -Dgolden=write

bench: build ## the figures of src/docs/benchmarks.md (DEVICES=1000 RUNS=5 PARALLEL=32 DELAYS="0 50")
	@bash src/build/bench.sh
	@$(MAKE) --no-print-directory bench-netconf bench-parsers bench-status

bench-netconf: peers ## the part of it over NETCONF (CHECKS=400 PARALLEL=32 SESSIONS=1000 THREADS=16)
	@bash src/build/bench-netconf.sh

bench-status: build ## round trips and wall of status with and without the command line (STATUS_DEVICES=20)
	@bash src/build/bench-status.sh

bench-parsers: build ## how fast the output of the licensing commands is read (SLP_SAMPLES=folder)
	@bash src/build/bench-parsers.sh

profile: build ## the hottest methods of a drift check of 1,000 pretend switches
	@bash src/build/bench.sh profile

verify: peers ## format, static checks, all tests, coverage, the runnable file
	@rm -rf target/test-logs target/surefire-reports
	@$(MVN) spotless:check verify
	@bash src/build/canary.sh
	@bash src/build/launcher.sh target/slp-agent

facts: ## write yang/facts.tsv anew from the real modules below SLP_YANG (default ../shared/yang)
	@$(MVN) -q test -Dtest=FactsTableTest#writes_the_table -Dslp.facts=write

fmt: ## format the sources
	@$(MVN) -q spotless:apply

clean: ## remove what was built
	@rm -rf target
