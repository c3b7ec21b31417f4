@echo off
rem Classifies the workbooks that are dropped onto this file; opened alone, it asks for one. Typed with a
rem command (ngheo rates ...), it runs that command.
chcp 65001 >nul
setlocal
set "HERE=%~dp0"
set "PYTHONUTF8=1"
if not exist "%HERE%venv\Scripts\python.exe" goto notinstalled
if "%~1"=="" goto alone
if not exist "%~1" goto command

rem A result that is there is kept, for somebody may have written into it: the next one gets a number.
set "KEPT="
:next
set "OUT=%~dpn1.ket-qua.xlsx"
set "NUMBER=1"
:taken
if not exist "%OUT%" goto free
set /a NUMBER+=1
set "KEPT=1"
set "OUT=%~dpn1.ket-qua-%NUMBER%.xlsx"
goto taken
:free
"%HERE%venv\Scripts\python.exe" -m ngheo_cli classify "%~1" --out "%OUT%"
shift /1
if not "%~1"=="" goto next
if defined KEPT type "%HERE%loi-nhan\da-co.txt"
pause
exit /b

:command
"%HERE%venv\Scripts\python.exe" -m ngheo_cli %*
exit /b

:alone
"%HERE%venv\Scripts\python.exe" -m ngheo_cli
pause
exit /b

:notinstalled
type "%HERE%loi-nhan\chua-cai.txt"
pause
exit /b 2
