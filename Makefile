# Two commands are enough:  make demo  opens the program on the sample office;  make test  runs everything that is checked.
# Both set up what they need: system libraries where apt is there and allowed, and a virtual environment in .venv with
# locked versions. The second time nothing is fetched.

VENV := .venv
PYTHON := $(VENV)/bin/python
BENCH := .venv-bench
BUNDLE := .venv-bundle
FUZZING := .venv-fuzzing
DOCS := .venv-docs
SITE := site
OUT := out

# Of these every branch must be tried, by their own tests alone. All others are tried without the tracer that notes what
# was tried: it makes them half as long again.
INNER := $(addprefix tests/,ita thai reading documents services)

# Tests start the program many times: it is compiled the first time only.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help demo test lint types contracts catalogues check-messages pytest audit fuzz-readers fuzz-guided bench bench-window bench-offices bench-import monkey fuzz corpus writers issuing backups damage upgrades kills faults lock pictures check-pictures docs reference messages bundle trial notices release starts clean

help:
	@echo "make demo      opens the program on the sample office (without a display: prints its papers into $(OUT)/)"
	@echo "make test      runs the whole suite: style, types, contracts, messages, tests"
	@echo "make bench     measures the typesetter beside Typst, WeasyPrint and LibreOffice (ten minutes and more)"
	@echo "make bench-window  measures the window: how soon it is there, what holds it, how soon the paper follows"
	@echo "make bench-offices measures the overview of 7,850 offices over ten years"
	@echo "make bench-import  measures how fast folders of offices and workbooks are taken in"
	@echo "make monkey    drives the window at random with 100,000 keys and clicks (some twenty minutes)"
	@echo "make writers   lets eight processes edit 50,000 times, on PostgreSQL with connections that break off and on SQLite"
	@echo "make issuing   issues 1,000 papers by eight processes at once, and edits the data of one 1,000 times"
	@echo "make fuzz      sets 100,000 made-up strings and reads them back (some five minutes)"
	@echo "make fuzz-readers gives 1,000,000 made-up inputs to all readers of files and pasted texts (an hour and more)"
	@echo "make fuzz-guided looks for inputs that break readers, guided by what they reach (libFuzzer; eighty minutes)"
	@echo "make audit     asks whether weaknesses are known in what the program is made of (needs the network)"
	@echo "make backups   takes 200 backups while four processes write, each looked through"
	@echo "make damage    damages 2,000 database files, none of which may be opened as whole (some twenty minutes)"
	@echo "make upgrades  kills the upgrade of a database of every version 200 times"
	@echo "make kills     kills 2,000 processes at work, after which all is there that was said to be saved (half an hour)"
	@echo "make faults    lets every call of the system fail once by which a day of work is written"
	@echo "make corpus    reads the papers written for it, and says how many values were found and how many are wrong"
	@echo "make pictures  takes the pictures of the documentation anew, and of the window in every setting into $(OUT)/pictures"
	@echo "make docs      builds the documentation as a site that is read offline, in $(SITE)/"
	@echo "make check-pictures says which pictures of the documentation are older than what they show"
	@echo "make reference writes the pages of docs/ that are made of the program: commands, format"
	@echo "make messages  brings the catalogues in i18n/ up to the code"
	@echo "make bundle    builds the program that runs without Python, packs it into $(OUT)/release, and tries it (ten minutes)"
	@echo "make starts    measures how soon the built program shows its window, beside the source"
	@echo "make notices   writes the licences of everything that the built program brings"
	@echo "make release   the same with the notes of the release: everything that is given out"
	@echo "make lock      locks newer versions of what the program is made of"
	@echo "make clean     removes what these commands made"

demo: $(VENV)/.runtime catalogues
	@tools/demo.sh $(OUT)

test: $(VENV)/.development lint types contracts check-messages pytest

lint: $(VENV)/.development
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .

types: $(VENV)/.development
	$(VENV)/bin/mypy
	# as Windows has it: what only other systems know is found here, and not by whoever starts it there
	$(VENV)/bin/mypy --platform win32 --cache-dir .mypy_cache/windows itadesk tools/messages.py

contracts: $(VENV)/.development
	$(VENV)/bin/lint-imports

check-messages: $(VENV)/.development
	$(PYTHON) tools/messages.py check

pytest: $(VENV)/.development catalogues
	$(VENV)/bin/pytest -n 2 --dist loadgroup --cov --cov-report=term-missing:skip-covered $(INNER)
	$(VENV)/bin/pytest -n 2 --dist loadgroup $(addprefix --ignore=,$(INNER))

catalogues: $(patsubst %.po,%.mo,$(wildcard i18n/*/LC_MESSAGES/itadesk.po))

%.mo: %.po | $(VENV)/.runtime
	$(PYTHON) tools/messages.py compile

messages: $(VENV)/.runtime
	$(PYTHON) tools/messages.py update

fuzz: $(VENV)/.development
	PYTHONPATH=. $(PYTHON) tools/fuzz.py

writers: $(VENV)/.development catalogues
	PYTHONPATH=. $(PYTHON) tools/writers.py

fuzz-readers: $(VENV)/.development catalogues
	PYTHONPATH=. $(PYTHON) tools/fuzz_readers.py

fuzz-guided: $(VENV)/.development $(FUZZING)/.made catalogues
	PYTHONPATH=.:$(FUZZING) $(PYTHON) tools/fuzz_guided.py --out $(OUT)/fuzzing $(FUZZING_OPTIONS)

audit: $(VENV)/.development
	@tools/audit.sh $(VENV)/bin/uv

issuing: $(VENV)/.development catalogues
	PYTHONPATH=. $(PYTHON) tools/issuing.py

backups: $(VENV)/.development catalogues
	PYTHONPATH=. $(PYTHON) tools/backups.py

damage: $(VENV)/.development catalogues
	PYTHONPATH=. $(PYTHON) tools/damage.py

upgrades: $(VENV)/.development catalogues
	PYTHONPATH=. $(PYTHON) tools/upgrades.py

kills: $(VENV)/.development catalogues
	PYTHONPATH=. $(PYTHON) tools/kills.py

faults: $(VENV)/.development catalogues
	PYTHONPATH=. $(PYTHON) tools/faults.py

corpus: $(VENV)/.development
	PYTHONPATH=. $(PYTHON) tools/corpus.py

pictures: $(VENV)/.development catalogues
	PYTHONPATH=. $(PYTHON) tools/pictures.py
	PYTHONPATH=. $(PYTHON) tools/pictures.py $(OUT)/pictures --every-setting

check-pictures: $(VENV)/.runtime
	PYTHONPATH=. $(PYTHON) tools/picture_sources.py

docs: $(DOCS)/.made $(VENV)/.runtime
	PYTHONPATH=. $(PYTHON) tools/pages.py
	PYTHONPATH=. $(DOCS)/bin/mkdocs build --clean
	@echo "The documentation is in $(SITE)/index.html"

reference: $(VENV)/.runtime catalogues
	PYTHONPATH=. $(PYTHON) tools/reference.py

bench: $(VENV)/.runtime $(BENCH)/.made catalogues
	$(PYTHON) -m compileall -q itadesk
	$(PYTHON) -m bench $(BENCH_OPTIONS)

bench-window: $(VENV)/.development catalogues
	$(PYTHON) -m compileall -q itadesk
	$(PYTHON) -m bench.window $(BENCH_OPTIONS)

bench-offices: $(VENV)/.development catalogues
	$(PYTHON) -m compileall -q itadesk
	$(PYTHON) -m bench.many_offices $(BENCH_OPTIONS)

bench-import: $(VENV)/.development catalogues
	$(PYTHON) -m compileall -q itadesk
	$(PYTHON) -m bench.imports $(BENCH_OPTIONS)

monkey: $(VENV)/.development catalogues
	PYTHONPATH=. $(PYTHON) tools/monkey.py $(MONKEY_OPTIONS)

bundle: $(BUNDLE)/.made catalogues
	$(BUNDLE)/bin/python -m releasing bundle
	$(MAKE) trial

# Where no computer can be made inside this one (chroot, unshare), the archive is there all the same, untried.
trial: $(VENV)/.development
	$(PYTHON) -m releasing.trial $(OUT)/release/itadesk-*.tar.xz

notices: $(BUNDLE)/.made
	$(BUNDLE)/bin/python -m releasing notices

starts: $(VENV)/.development
	$(PYTHON) -m releasing.starts

release: docs bundle
	$(BUNDLE)/bin/python -m releasing release

lock: $(VENV)/.development
	$(PYTHON) tools/lock.py

$(VENV)/.runtime: requirements/runtime.txt pyproject.toml | $(VENV)/.made
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/runtime.txt
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index -e .
	@touch $@

$(VENV)/.development: requirements/development.txt requirements/icu.txt $(VENV)/.runtime
	@tools/system-packages.sh test
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/development.txt
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/icu.txt \
		|| echo "PyICU cannot be built here; the check of line breaks is stricter without it."
	@touch $@

$(VENV)/.made:
	@tools/system-packages.sh run
	@tools/make-environment.sh $(VENV)
	@touch $@

$(BENCH)/.made: bench/requirements.txt
	@tools/make-environment.sh $(BENCH)
	$(BENCH)/bin/python -m pip install --quiet --disable-pip-version-check -r bench/requirements.txt
	@touch $@

$(BUNDLE)/.made: requirements/bundle.txt
	@tools/system-packages.sh run
	@tools/make-environment.sh $(BUNDLE)
	$(BUNDLE)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bundle.txt
	@touch $@

$(DOCS)/.made: requirements/documentation.txt
	@tools/make-environment.sh $(DOCS)
	$(DOCS)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/documentation.txt
	@touch $@

# A folder of its own, which nothing else looks into: the fuzzer is there for few systems and few versions of Python.
$(FUZZING)/.made: requirements/fuzzing.txt $(VENV)/.made
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes --target $(FUZZING) --upgrade -r requirements/fuzzing.txt
	@touch $@

clean:
	rm -rf $(VENV) $(BENCH) $(BUNDLE) $(FUZZING) $(DOCS) $(SITE) $(OUT) build dist .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
