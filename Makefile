# The verbs of a city's project; `make` alone, or `make help`, lists them.
# Needed on the machine: Python 3.11 or newer with venv, git, make. All else is put into .venv/.

.DEFAULT_GOAL := help
.PHONY: help site serve desk archive history links proposal carry schema clean

PLEDGEBOOK = .venv/bin/python -m generator

help: ## list these verbs
	@sed -n 's/^\([a-z][a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST)

site: .venv/site.stamp ## check content/, build and check the site, leave it in site/
	@$(PLEDGEBOOK) build
	@echo "The site is in site/. To look at it: make serve"

serve: .venv/site.stamp ## show the site on 127.0.0.1 and rebuild it when a file is saved
	@$(PLEDGEBOOK) serve

desk: .venv/site.stamp ## work through a quarter in the browser: sheets, answers, edits, release
	@$(PLEDGEBOOK) desk

archive: .venv/site.stamp ## build the site and press it into build/*.zip, which opens without a server
	@$(PLEDGEBOOK) archive

history: .venv/site.stamp ## check that nothing released or corrected is altered since AGAINST (else HEAD^1)
	@$(PLEDGEBOOK) check "--against=$${AGAINST:-HEAD^1}"

links: .venv/site.stamp ## tell which addresses in content/ that lead elsewhere are dead
	@$(PLEDGEBOOK) links

# From sheets to a pull request: the workflows run these, and so does a city without a forge. What they are
# told comes out of the environment and is read by the shell alone, because make would run a $(shell …) in it.

# A sheet that is to be confirmed, or content with faults, is told in the comment and stops nothing here.
proposal: .venv/site.stamp ## import, build a preview, write the comment; AGAINST=origin/main is what it compares with
	@rm -rf build/proposal
	@$(PLEDGEBOOK) proposal "--against=$${AGAINST:-HEAD}" $${LINES:+"--lines=$$LINES"} \
	  $${PREVIEW:+"--preview=$$PREVIEW"} || test -f build/proposal/comment.md

carry: .venv/site.stamp ## put the proposal onto a branch: make carry REMOTE=origin BRANCH=sheets HEAD=its commit
	@$(PLEDGEBOOK) carry build/proposal "--remote=$${REMOTE:-origin}" "--branch=$$BRANCH" "--head=$$HEAD"

schema: .venv/site.stamp ## write content/schema/*.json, which YAML editors read
	@mkdir -p build content/schema
	@for name in city pledge report correction printed; do \
	  $(PLEDGEBOOK) schema $$name > build/schema.json \
	    && mv build/schema.json content/schema/$$name.json || exit 1; \
	done

# A stamp is younger than what it was made from, so set-up runs again only when that changes.
.venv/site.stamp: requirements/site.lock requirements/install.sh $(wildcard pyproject.toml)
	@sh requirements/install.sh site
	@touch $@

clean: ## remove all that was built, and .venv/
	rm -rf build site site.* .venv

# Where the generator itself is made: test, bench, lock. A city's own project is tested by building its site.
ifneq ($(wildcard tests/workshop.mk),)
include tests/workshop.mk
else
.PHONY: test
test: site
endif
