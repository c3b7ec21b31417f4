@echo off
rem Makes a Python environment in this folder and installs ngheo into it, without any network.
chcp 65001 >nul
setlocal
set "HERE=%~dp0"
set "PYTHONUTF8=1"
set "CHECK=import struct, sys; sys.exit(sys.version_info[:2] not in PYTHONS or struct.calcsize('P') != 8)"
set "PY="
for %%V in (VERSIONS) do if not defined PY py -%%V -c "%CHECK%" >nul 2>nul && set "PY=py -%%V"
if not defined PY python -c "%CHECK%" >nul 2>nul && set "PY=python"
if not defined PY goto nopython

%PY% -m venv --clear "%HERE%venv"
if errorlevel 1 goto failed
"%HERE%venv\Scripts\python.exe" -m pip install --no-index --find-links "%HERE%wheels" --disable-pip-version-check --no-warn-script-location "REQUIREMENT"
if errorlevel 1 goto failed
"%HERE%venv\Scripts\python.exe" -m ngheo_cli doctor
type "%HERE%loi-nhan\xong.txt"
pause
exit /b 0

:nopython
type "%HERE%loi-nhan\thieu-python.txt"
pause
exit /b 2

:failed
type "%HERE%loi-nhan\cai-loi.txt"
pause
exit /b 2
