# Mixed calls with faults at 5 %, then 1,000 calls and 1,000 streams at once: nothing lost, nothing left. SOAK_SECONDS=600 for the long one.
set -e
dotnet build tests/Endurance -c Release -v q --nologo
dotnet tests/Endurance/bin/Release/net10.0/Handinger.Endurance.dll soak "${SOAK_SECONDS:-60}"
