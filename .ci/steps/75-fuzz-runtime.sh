# Coverage-guided fuzzing of what reads a server's bytes: converters of the generated types, events, JSON lines, errors. FUZZ_SECONDS and
# FUZZ_INPUTS for longer: without them a run is over after five minutes or so many inputs, whichever comes first, and the same on every machine.
set -e
dotnet build tests/Endurance -c Release -v q --nologo
dotnet tests/Endurance/bin/Release/net10.0/Handinger.Endurance.dll fuzz "${FUZZ_SECONDS:-300}" "${FUZZ_INPUTS:-2500000}"
